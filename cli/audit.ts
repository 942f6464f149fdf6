// npm run --silent audit -- [COMMAND] …: the commands are those of cli/audit/commands.ts.
import './compiled.ts'

// `… | head` closes the pipe: that is no fault of the audit.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

// Loaded once what was compiled before can be found.
const { runAudit } = await import('./audit/commands.ts')
await runAudit(process.argv.slice(2))
