import { loadChecks } from '../src/document/lateChecks.ts'

// The page loads the checks after its first paint; tests begin where a user begins, with all of it there.
await loadChecks()
