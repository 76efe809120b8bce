/** What a process did to the files of one folder, in order; a file keeps its number when it is renamed. */
export type DiskStep =
  | { kind: 'write'; file: number; offset: number; data: Buffer }
  | { kind: 'truncate'; file: number; size: number }
  | { kind: 'sync'; file: number }
  | { kind: 'create'; path: string; file: number }
  | { kind: 'make-folder'; path: string }
  | { kind: 'remove'; path: string }
  | { kind: 'rename'; path: string; to: string }
  | { kind: 'sync-folder'; path: string }
  /** A line on standard output: what was acknowledged. */
  | { kind: 'said'; text: string }
