import * as z from 'zod/mini'

/** What Zod says where a schema gives no words of its own; `messageOf` puts better ones in its place. */
export const noWords = 'This value does not fit here.'

// jitless: Zod would otherwise compile schemas with `new Function`, which a strict CSP refuses.
z.config({ jitless: true, localeError: () => noWords })
