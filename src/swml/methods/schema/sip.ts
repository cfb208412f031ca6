import { text } from './scalars.ts'

/** Who to sign in as, where the other side asks for it. */
export const sipLogin = {
  username: text({
    title: 'SIP user name',
    description: 'Who to sign in as, where the SIP server asks for it.',
    advanced: true,
  }),
  password: text({
    title: 'SIP password',
    description: 'The password for that user name.',
    secret: true,
    advanced: true,
  }),
}
