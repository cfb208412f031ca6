import { createContext, use } from 'react'
import type { Device } from '../flows/openDevice.ts'

/** Saving on this device, for whatever shows how it goes; undefined where there is none. */
export const StorageContext = createContext<Device | undefined>(undefined)

/** Saving on this device; throws outside the app, where there is none. */
export function useStorage(): Device {
  const storage = use(StorageContext)
  if (storage === undefined) throw new Error('No storage: useStorage works inside <App> only')
  return storage
}
