// The browser journeys need a running stack; a silent skip would look like a pass.
const problems = ['DAYLIGHT_URL', 'DAYLIGHT_DEMO_PASSWORD'].filter((name) => !process.env[name]);
if (problems.length > 0) {
  console.error(`Set ${problems.join(' and ')} first: the journeys run against a running stack (./daylight up prints both).`);
  process.exit(1);
}
const base = process.env.DAYLIGHT_URL;
const answer = await fetch(`${base}/q/health/ready`).catch((e) => ({ ok: false, status: e.message }));
if (!answer.ok) {
  console.error(`${base} is not ready (${answer.status}). Start the stack with ./daylight up.`);
  process.exit(1);
}
