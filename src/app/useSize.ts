import { useState } from 'react'
import { readSize, writeSize } from './sizes.ts'

/** A pane's size in pixels, remembered on this device. */
export function useSize(name: string, usual: number): [number, (size: number) => void] {
  const [size, setSize] = useState(() => readSize(name) ?? usual)
  return [
    size,
    (next) => {
      setSize(next)
      writeSize(name, next)
    },
  ]
}
