/** Stands in a text where a secret was before it was handed on. Plain in YAML, and in an address no part of one. */
export const PLACEHOLDER = '<secret-left-out>'
