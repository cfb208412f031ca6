/** Of the File Handling API, which only some browsers have. */
type LaunchQueue = {
  setConsumer: (take: (launch: { files: readonly FileSystemFileHandle[] }) => void) => void
}

/** Hands on the files that the system opens Wireline with. Returns how to stop. */
export function followLaunches(open: (files: readonly FileSystemFileHandle[]) => void): () => void {
  // Safe: it is looked at before it is used.
  const { launchQueue } = window as { launchQueue?: LaunchQueue }
  launchQueue?.setConsumer(({ files }) => {
    if (files.length > 0) open(files)
  })
  return () => launchQueue?.setConsumer(() => {})
}
