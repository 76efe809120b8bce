/** Values by name. What a name means is its owner's business; unknown names are nobody's. */
export interface SettingsRecords {
  read(key: string): string | undefined
  write(key: string, value: string): void
}
