// Loaded before a command (--import), it has the command signal itself at a certain step: when a thread of it opens a
// file, or renames one, whose name ends so, for the so manieth time. A test that watches and signals from outside comes
// too late on a busy machine. RECOUPE_SIGNAL holds signal, count and ending: "SIGKILL 4 .json".
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const [signal = '', times = '', ending = ''] = (process.env.RECOUPE_SIGNAL ?? '').split(' ')
let seen = 0

function see(path: unknown): void {
  if (!String(path).endsWith(ending)) return
  seen += 1
  if (seen === Number(times)) process.kill(process.pid, signal)
}

const { openSync, renameSync } = fs
fs.openSync = (path, ...rest) => {
  const file = openSync(path, ...rest)
  see(path)
  return file
}
fs.renameSync = (from, to) => {
  renameSync(from, to)
  see(to)
}
syncBuiltinESMExports()
