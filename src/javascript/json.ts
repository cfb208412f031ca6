/** Plain data, as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** The variables that an expression sees, by the scope they live in. */
export type Variables = Readonly<Record<'call' | 'params' | 'vars' | 'envs', Readonly<JsonMap>>>

type JsonMap = { [key: string]: Json }
