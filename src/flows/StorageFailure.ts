/** Why there is no database at this moment; the browser's own reasons are DOMExceptions. */
export class StorageFailure extends Error {
  /**
   * `VersionError`, as browsers call it: the database is another Wireline's. `StorageSilent`: it doesn't answer.
   * `StorageLost`: it was closed under us, and is being opened again.
   */
  override readonly name: 'VersionError' | 'StorageSilent' | 'StorageLost'

  constructor(name: StorageFailure['name']) {
    super(name)
    this.name = name
  }
}
