/** Writes the list of all methods from the files in their folder, if it isn't so already. */
export function writeCatalogue(): void
/** The text of the list, for the names of the files. */
export function catalogueOf(files: readonly string[]): string
