import { marked, type Token, type Tokens } from 'marked'
import { placeOf } from './headings.ts'
import { Markdown } from './markdown.tsx'
import css from './method.module.css'
import { methodLink } from './places.ts'

/** The page on the method, made from docs/method.md: the same words in the product and beside its code. */
export function Method({ text, contents }: { text: string; contents: string }) {
  const tokens = marked.lexer(text)
  const title = tokens.filter(isHeading).find(({ depth }) => depth === 1)
  const rest = tokens.filter((token) => token !== title)
  const first = rest.findIndex(isHeading)
  return (
    <div className={css.text} lang="en">
      <h1 className="text-3xl sm:text-4xl">{title?.text}</h1>
      <Markdown tokens={rest.slice(0, first)} />
      <nav aria-labelledby="contents" data-no-print>
        <p id="contents" className="font-semibold">
          {contents}
        </p>
        <ol className="mt-1 gap-x-8 sm:columns-2">
          {rest.filter(isHeading).map((heading) => (
            <li key={heading.text} className={heading.depth > 2 ? 'ps-5' : undefined}>
              <Entry text={heading.text} />
            </li>
          ))}
        </ol>
      </nav>
      <Markdown tokens={rest.slice(first)} />
    </div>
  )
}

function Entry({ text }: { text: string }) {
  const place = placeOf(text)
  return (
    <a href={place && methodLink(place)} className="text-link inline-flex min-h-8 items-center">
      {text}
    </a>
  )
}

const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading'
