/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Title and icon come with the head of each page, not after it: no page is nameless for a moment, no browser asks for favicon.ico.
  htmlLimitedBots: /.*/,
  // Next must not bundle what holds a file or a socket open, nor what loads a binary.
  serverExternalPackages: ['better-sqlite3', 'pg', 'drizzle-orm'],
  // Every picture is a drawing of ours: nothing has to be made smaller, and no address has to be open for it.
  images: { unoptimized: true },
  // Types are a step of `npm run check`, for the whole house; a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
}
