// Property tests draw the same examples in every run, so that a red run is red again and a green one means the
// same on every machine. `PROPERTY_SEED=$RANDOM npx vitest run` looks for new ones: what it finds becomes a case.
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2022) })
