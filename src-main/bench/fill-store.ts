import { openBeside, openStore } from '../storage/open-store.js'
import { fillLargeStore } from './a-large-store.js'

// node fill-store PATH OPERATORS: three API users for each operator.
const [path, operators] = process.argv.slice(2)
if (!path || !operators) throw new Error('which store, and how many operators?')
openStore(path).close()
const db = openBeside(path)
fillLargeStore(db, { operators: Number(operators), apiUsersEach: 3 })
db.close()
