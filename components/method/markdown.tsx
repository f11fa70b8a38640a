import type { Token, Tokens } from 'marked'
import type { ReactNode } from 'react'
import { cx } from '#components/ui/cx.ts'
import { placeOf } from './headings.ts'
import css from './method.module.css'

/** A text that was taken apart by marked, as elements of ours: nothing in it is ever markup of its own. */
export const Markdown = ({ tokens }: { tokens: readonly Token[] }): ReactNode =>
  tokens.map((token, at) => block(token, at, headingBefore(tokens, at)))

// Confessed: marked's own union has a member that stands for anything, so that its `type` narrows nothing.
const as = <Kind extends Token>(token: Token): Kind => token as Kind

const headingBefore = (tokens: readonly Token[], at: number): string => {
  const heading = tokens.slice(0, at).findLast((token) => token.type === 'heading')
  return heading === undefined ? '' : as<Tokens.Heading>(heading).text
}

function block(token: Token, key: number, under: string): ReactNode {
  switch (token.type) {
    case 'heading':
      return <Heading key={key} heading={as<Tokens.Heading>(token)} />
    case 'paragraph':
      return <Paragraph key={key} tokens={as<Tokens.Paragraph>(token).tokens} />
    case 'list':
      return <List key={key} list={as<Tokens.List>(token)} />
    case 'table':
      return <Table key={key} table={as<Tokens.Table>(token)} label={under} />
    case 'code':
      return (
        <pre key={key} className={css.code}>
          <code>{as<Tokens.Code>(token).text}</code>
        </pre>
      )
    default:
      return null
  }
}

/** A paragraph that is slanted as a whole is an aside: limits and sources. */
function Paragraph({ tokens }: { tokens: readonly Token[] }) {
  const [only, ...more] = tokens
  if (only?.type === 'em' && more.length === 0) return <p className={css.aside}>{inline(as<Tokens.Em>(only).tokens)}</p>
  return <p>{inline(tokens)}</p>
}

function Heading({ heading: { depth, text, tokens } }: { heading: Tokens.Heading }) {
  const said = inline(tokens)
  const place = placeOf(text)
  return depth < 3 ? <h2 id={place}>{said}</h2> : <h3 id={place}>{said}</h3>
}

function List({ list: { items } }: { list: Tokens.List }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.raw}>{item.tokens.map((part, at) => ('tokens' in part ? inline(part.tokens ?? [], at) : null))}</li>
      ))}
    </ul>
  )
}

function Table({ table: { header, rows }, label }: { table: Tokens.Table; label: string }) {
  const [first, ...others] = header
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={css.wide} aria-label={label} tabIndex={0}>
      <table className={cx(css.table, header.length > FEW_COLUMNS && css.figures)}>
        <thead>
          <tr>
            {first && first.text === '' ? <td /> : <th scope="col">{first && inline(first.tokens)}</th>}
            {others.map((cell) => (
              <th key={cell.text} scope="col">
                {inline(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name?.text}>
              <th scope="row">{name && inline(name.tokens)}</th>
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is nothing but its place.
                <td key={at}>{inline(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
const FEW_COLUMNS = 4

function inline(tokens: readonly Token[], from = 0): ReactNode {
  return tokens.map((token, at) => {
    const key = `${from} ${at}`
    switch (token.type) {
      case 'strong':
        return <strong key={key}>{inline(as<Tokens.Strong>(token).tokens)}</strong>
      case 'em':
        return <em key={key}>{inline(as<Tokens.Em>(token).tokens)}</em>
      case 'codespan':
        return <code key={key}>{as<Tokens.Codespan>(token).text}</code>
      default:
        return 'text' in token ? plain(token.text) : null
    }
  })
}

/** Straight quotation marks are for typing; here they are read. */
const plain = (text: string): string => text.replaceAll(/(^|[\s(])'/g, '$1‘').replaceAll("'", '’')
