export type Look = 'main' | 'plain' | 'soft' | 'quiet'
export type Size = 'usual' | 'small' | 'large'

const LOOKS: Record<Look, string> = {
  main: 'border-2 border-ink bg-ink text-on-ink hover:bg-ink-2 hover:border-ink-2',
  plain: 'border-2 border-ink bg-paper text-ink hover:bg-wash',
  soft: 'border border-edge bg-paper text-ink hover:border-ink hover:bg-wash',
  quiet: 'border border-transparent text-ink underline decoration-1 underline-offset-4 hover:bg-wash',
}

const SIZES: Record<Size, string> = {
  small: 'min-h-11 px-3.5 text-sm',
  usual: 'min-h-12 px-5',
  large: 'min-h-14 px-7 text-lg',
}

/** How a button looks; for links that are drawn as one. */
export const buttonClass = (look: Look = 'plain', size: Size = 'usual'): string =>
  `inline-flex items-center justify-center gap-2 rounded-card font-semibold text-center no-underline transition-colors duration-100 select-none disabled:border-line disabled:bg-wash disabled:text-ink-3 aria-disabled:opacity-70 ${LOOKS[look]} ${SIZES[size]}`
