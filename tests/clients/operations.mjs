// Runs named operations one after the other, each whatever became of the one before.

export function check(truth, seen) {
  if (!truth) throw new Error(`unexpected answer ${seen instanceof Error ? seen.message : JSON.stringify(seen ?? '')}`);
}

export async function run(operations) {
  for (const [name, operation] of Object.entries(operations)) {
    try {
      await operation();
      console.log(`ok ${name}`);
    } catch (error) {
      console.log(`FAIL ${name}: ${String(error?.message ?? error).split('\n')[0]}`);
    }
  }
  process.exit(0);
}
