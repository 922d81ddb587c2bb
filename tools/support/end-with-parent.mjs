// Loaded into a server before its own code: when the bootstrap above it is gone, however it ended, the server ends too.

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
