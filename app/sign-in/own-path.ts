/** A path of this site, or null: where somebody goes after signing in must never lead to another site. */
export function ownPath(path: string | undefined): string | null {
  if (path === undefined || !/^\/(?![/\\])/.test(path)) return null
  const url = URL.parse(path, 'http://here')
  // What two dots leave behind may begin anew with two slashes: '/a/..//evil.example'.
  const here = url !== null && url.origin === 'http://here' && !url.pathname.startsWith('//')
  return here ? `${url.pathname}${url.search}` : null
}

/** Where the browser keeps the way back while the link is on its way through the mail. */
export const WAY_BACK = 'concord-way-back'
