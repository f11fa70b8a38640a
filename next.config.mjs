/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // Next must not bundle what holds a file or a socket open, nor what loads a binary.
  serverExternalPackages: ['better-sqlite3', 'pg', 'drizzle-orm'],
  // Types are a step of `npm run check`, for the whole house; a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
}
