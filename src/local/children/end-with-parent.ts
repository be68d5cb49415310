import process from 'node:process';

/**
 * Loaded into a child process before its own code: ends the child when the process that started it is gone, however
 * that ended. A program that listens for Ctrl-C is asked that way, so that Azurite writes down what it holds in memory.
 */
let isEnding = false;

function endOnce(): void {
  if (isEnding) return;
  isEnding = true;
  const isAsked = process.emit('SIGINT', 'SIGINT');
  if (!isAsked) process.exit(0);
  if (process.connected) process.disconnect();
}

process.on('disconnect', endOnce);
process.on('SIGTERM', endOnce);
// Its parent may be gone before anybody here listened.
if (!process.connected) endOnce();
