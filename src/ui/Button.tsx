import type { ComponentProps } from 'react'
import styles from './Button.module.css'
import { Icon } from './Icon.tsx'

/** A button of our looks; everything else is as on any button. */
export type ButtonProps = ComponentProps<'button'> & {
  /** `plain` by default: no border, no ground. */
  look?: 'plain' | 'outline' | 'primary' | 'danger'
  /** A name in `icons.ts`, before the words. */
  icon?: string | undefined
}

/** A button with words. */
export function Button({ look = 'plain', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} data-look={look} className={join(styles.button, className)}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** A button with a picture alone, and a label that is read aloud and shown as its tooltip. */
export type IconButtonProps = Omit<ButtonProps, 'children' | 'icon'> & {
  icon: string
  /** Its name for everyone: read aloud, and shown as a tip. */
  label: string
  /** Shown in the tip behind the name: "Ctrl+Z". */
  shortcut?: string
  /** The second press of a double click does nothing: what takes a row away would take the next one as well. */
  once?: boolean
}

/** A square button with a picture; its name is always there as a label and a tip. */
export function IconButton({
  icon,
  label,
  shortcut,
  once = false,
  look = 'plain',
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      {...rest}
      onClick={once ? (event) => event.detail < 2 && onClick?.(event) : onClick}
      aria-label={label}
      data-look={look}
      className={join(styles.button, styles.square, className)}
    >
      <Icon name={icon} />
    </button>
  )
}

function join(...names: (string | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
