/** Lets the page do what else it has to do, between two pieces of long work. */
export function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}
