import NextAuth from 'next-auth'
import { authOptions } from '#server/auth.ts'

type Params = { params: Promise<{ nextauth: string[] }> }

// Made for each request: nothing is open while the pages are built.
const handle = (request: Request, context: Params): Promise<Response> => NextAuth(authOptions())(request, context)

export { handle as GET, handle as POST }
