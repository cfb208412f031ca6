/** Wireline's mark, beside its name. */
export function Mark({ className }: { className?: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M8 11v6a4 4 0 0 0 8 0v-2a4 4 0 0 1 8 0v6"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2.8"
        strokeLinecap="round"
      />
      <circle cx="8" cy="10" r="2.4" fill="var(--on-accent)" />
    </svg>
  )
}
