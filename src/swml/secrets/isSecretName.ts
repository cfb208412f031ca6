/**
 * Whether what stands under this name is a secret, whatever the name is of: a property, a header, a variable, a query.
 * `meta_data_token` is none: it says which functions share their notes. Words for counts (`max_tokens`) aren't either.
 */
export function isSecretName(name: string): boolean {
  return (
    /^(?:proxy[-_])?authorization/i.test(name) ||
    (secretName.test(name) && !/^meta_?data_?token$/i.test(name))
  )
}

const secretName =
  /(?:pass(?:word|wd|phrase|code)|secret|token|(?:api|access|private|signing)[-_ ]?key|authorization|credentials?|bearer|cookie|(?:^|[^a-z])(?:pass|pwd|auth|jwt|sig|signature))[-_]?\d*$/i
