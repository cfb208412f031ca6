/** Makes one version of the database of the one before, within the transaction that upgrades it. */
export type SchemaStep = (database: IDBDatabase, upgrade: IDBTransaction) => void

/**
 * How the database came to be what it is: the first step makes version 1, each other the next one. A step that has
 * been released is never changed; whoever needs another schema adds a step, and a fixture to the tests.
 */
export const schemaSteps: readonly SchemaStep[] = [
  (database) => {
    database.createObjectStore('flows', { keyPath: 'id' }).createIndex('changed', 'changed')
    database.createObjectStore('settings')
  },
  (database) => {
    // Each by the id of its flow.
    database.createObjectStore('versions')
    database.createObjectStore('files')
    database.createObjectStore('folders')
  },
  // Flows have scenarios in their records, which older ones would write without them.
  () => {},
]

/** What must be there for this version to work with it. */
export const storeNames = ['flows', 'settings', 'versions', 'files', 'folders'] as const

/** What is kept beside flows. */
export type SideStore = Exclude<(typeof storeNames)[number], 'flows'>
