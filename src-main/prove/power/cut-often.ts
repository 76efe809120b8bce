import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createDisk, fates } from './disk.js'
import type { DiskStep } from './disk-steps.js'

export interface Cut {
  /** Where the disk of after the cut is. */
  folder: string
  /** The last line that had been said, and the next one that would have been. */
  said: string | undefined
  next: string | undefined
}

interface Cutting {
  steps: DiskStep[]
  /** The folder that was recorded. */
  recorded: string
  scratch: string
  cuts: number
  /** Before this line is said nothing is cut. */
  from?: string
  random: () => number
  /** Throws where what is there after the cut is not what may be there. */
  look: (cut: Cut) => void
}

/** Cuts the power after random steps, with each fate in turn; answers with what was lost, each told by its cut. */
export function cutOften({ steps, recorded, scratch, cuts, from, random, look }: Cutting): string[] {
  const failures: string[] = []
  const disk = createDisk(recorded)
  const first = from ? steps.findIndex((step) => step.kind === 'said' && step.text.startsWith(from)) + 1 : 0
  const places = Array.from({ length: cuts }, () => first + Math.floor(random() * (steps.length - first + 1)))
  let taken = 0
  places
    .sort((one, other) => one - other)
    .forEach((place, index) => {
      for (; taken < place; taken++) disk.take(steps[taken] as DiskStep)
      const fate = fates[index % fates.length] ?? 'dropped'
      const folder = mkdtempSync(join(scratch, 'cut-'))
      try {
        disk.cut(fate, folder, random)
        look({ folder, said: textBefore(steps, place), next: textAfter(steps, place) })
      } catch (error) {
        failures.push(`cut ${index} after step ${place}, ${fate}: ${String(error)}`)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    })
  return failures
}

const textOf = (step: DiskStep | undefined) => (step?.kind === 'said' ? step.text : undefined)
const textBefore = (steps: DiskStep[], place: number) =>
  textOf(steps.slice(0, place).findLast(({ kind }) => kind === 'said'))
const textAfter = (steps: DiskStep[], place: number) =>
  textOf(steps.slice(place).find(({ kind }) => kind === 'said'))
