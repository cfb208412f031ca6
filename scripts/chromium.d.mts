export declare const chromiumArguments: string[]
export declare function findChromium(): string | undefined
export declare function ensureChromium(): string
export function aptInstall(what: string, packages: readonly string[]): boolean
