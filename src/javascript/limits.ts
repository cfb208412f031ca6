/** Characters of an expression; SignalWire's own limit. */
export const longest = 1_024

/** Milliseconds that an expression may run; SignalWire's own limit. */
export const longestTime = 150

/** Megabytes that it may have at once, with the variables it sees. */
export const mostMemory = 16

/** Of 64 kB each: those, and 5.5 MB for QuickJS itself, most of it a stack that stays empty. */
export const memoryPages = mostMemory * 16 + 88

/** Characters of all variables together as JSON. */
export const longestVariables = 2_000_000

/** Characters of its result as JSON. */
export const longestResult = 1_000_000

/**
 * Bytes of QuickJS's stack. It takes some hundred calls within each other; with much more of it, the stack of who runs the
 * WebAssembly is used up first, and with that QuickJS breaks.
 */
export const stackSize = 40_000
