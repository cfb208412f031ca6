import { nearest } from './nearest.ts'

/**
 * Which of the names that are free was most likely meant by another one: what is spelt nearly the same, or what
 * other platforms call so (`stream_track`, `status_callback`, `parameters`). Undefined where none is near.
 */
export function likelyName(
  written: string,
  free: readonly string[],
  method: string,
): string | undefined {
  const near = nearest(written, free)
  if (near !== undefined) return near
  const plain = written.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase()
  const others = [
    plain.replace(/callback/, 'url'),
    plain.startsWith(`${method}_`) ? plain.slice(method.length + 1) : plain,
  ].filter((other) => other !== plain)
  for (const other of others) {
    const found = free.includes(other) ? other : nearest(other, free)
    if (found !== undefined) return found
  }
  // `parameters` may stand for `custom_parameters`, where nothing else ends so.
  const [longer, ...more] = free.filter((name) => name.endsWith(`_${plain}`))
  return more.length === 0 && plain.length > 4 ? longer : undefined
}
