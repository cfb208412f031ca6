/** Why a server can't be reached from the internet, with the way out; undefined where it may be. */
export function farReason(host: string): string | undefined {
  const name = host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')
  const way = 'Use a tunnel such as ngrok, or a server on the internet.'
  if (isOwn(name)) return `it is your own computer. ${way}`
  return isNear(name) ? `it is known in your own network only. ${way}` : undefined
}

function isOwn(name: string): boolean {
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === 'host.docker.internal' ||
    name === '0.0.0.0' ||
    name === '::1' ||
    /^127\.\d+\.\d+\.\d+$/.test(name)
  )
}

function isNear(name: string): boolean {
  return (
    /^(?:10\.\d+|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\.\d+\.\d+$/.test(name) ||
    /^f(?:[cd][\da-f]{2}|e[89ab][\da-f]):/.test(name) ||
    /\.(?:local|internal|lan|home)$/.test(name) ||
    // Only names of one's own network have no dot.
    /^[^.:]+$/.test(name)
  )
}
