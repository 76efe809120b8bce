export interface PickOption {
  value: string
  label: string
  /** Stands behind the label, quieter. */
  detail?: string | undefined
  /** Why it cannot be picked, in words. */
  refusal?: string | undefined
}
