import type { AnnounceToWindows } from '../../src-preload/contract/contract.js'
import type { Moment } from '../../src-preload/contract/text.js'

/** Milliseconds since 1970, UTC. */
export type Clock = () => Moment

/** Runs the work in one write transaction: all of it or, where it throws, none of it. */
export type Transaction = <Value>(work: () => Value) => Value

export type Announce = AnnounceToWindows

/** The system's dialogs for files, in front of our window; null where the person thinks better of it. */
export interface FileDialogs {
  /** Where to write a file; `suggested` is a name with its ending. */
  saveFile(suggested: string): Promise<string | null>
  /** A file to read, and what it should be. */
  openFile(kind: 'backup' | 'import'): Promise<string | null>
  chooseFolder(present: string): Promise<string | null>
}

/** A file that is read from its beginning, once. */
export interface ReadableFile {
  /** As large as it was when it was opened. */
  bytes: number
  /** Fills a part of it and answers how much; 0 at the end. */
  read(into: Uint8Array): number
  close(): void
}

export type OpenToRead = (path: string) => ReadableFile

/** A file that nobody meets half written: until it is placed it has another name, beside its own. */
export interface WholeFile {
  write(text: string): Promise<void>
  /** Everything is on the disk, and nothing more can be written. */
  finish(): Promise<void>
  /** Gives it its name; a file that had it is replaced. */
  place(): void
  /** It stays, also after `drop`. */
  keep(): void
  /** Takes away what is not to be kept. */
  drop(): void
}

/** Readable by its owner alone. Refuses with `not-allowed` or `store-full`, and the field `file`, as all its calls do. */
export type CreateFile = (path: string) => Promise<WholeFile>
