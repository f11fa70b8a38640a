import { join } from 'node:path'

/** What stands where in the data folder. */
export const filesIn = (dataFolder: string) => ({
  database: join(dataFolder, 'concord.sqlite'),
  /** Signs cookies and links; made at the first start, readable by its owner alone. */
  secret: join(dataFolder, 'secret'),
  /** The database as it was before each migration. */
  copies: join(dataFolder, 'copies'),
  /** The process id of the server that works on this folder. */
  running: join(dataFolder, 'running.pid'),
})
