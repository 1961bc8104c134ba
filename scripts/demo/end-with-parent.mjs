// Preloaded into the demo's programs (`node --import`). If the demo is killed with SIGKILL, its IPC
// channel still closes.
import cluster from 'node:cluster';

// Strapi's worker ends with Strapi's primary.
if (cluster.isPrimary && process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The channel must not keep the process alive.
  process.channel.unref();
}
