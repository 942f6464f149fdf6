// npm run pack -- check | bundle | fingerprint | new: the commands are those of cli/pack-commands.ts.
import './compiled.ts'

// Loaded once what was compiled before can be found.
const { runPack } = await import('./pack-commands.ts')
process.exitCode = runPack(process.argv.slice(2))
