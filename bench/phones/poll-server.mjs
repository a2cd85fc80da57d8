import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { serve } from '../child.mjs';

/**
 * The peer: the least that a poll over socket.io needs. Votes are in memory only, nothing is checked
 * and nobody is told the count.
 */
const http = createServer();
const io = new Server(http, { transports: ['websocket'] });
const votes = new Map();

io.on('connection', (socket) => {
  socket.on('join', (seat, answer) => answer(typeof seat === 'string'));
  socket.on('vote', ({ seat, ballot }, answer) => {
    votes.set(seat, ballot);
    answer(true);
  });
});

await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve));
serve({
  port: () => http.address().port,
  count: () => votes.size,
  clear: () => votes.clear(),
});
