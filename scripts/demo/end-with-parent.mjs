// Loaded into the programs that the demo starts (`node --import`). A demo that is killed outright can
// tell nobody; its end still closes the channel to them.
import cluster from 'node:cluster';

// Strapi's worker has a channel to Strapi's own primary and ends with that.
if (cluster.isPrimary && process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // Listening alone must not keep a program alive that has ended otherwise.
  process.channel.unref();
}
