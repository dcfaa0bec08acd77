"""The load's three ways to the server: a connection that stays open, one for a single request, and HTTP/2. An answer is its status
and its body; an error means that there was none."""
import asyncio
from urllib.parse import quote_plus

import h2.config
import h2.connection
import h2.events
import h2.exceptions

# No answer may take longer than this: the server's own limit is 60 s.
ANSWER_SECONDS_MAX = 90
# What a connection may read ahead; answers are smaller.
BUFFER_BYTES = 1 << 20


class Broken(Exception):
    """There was no answer."""


def form(fields: dict) -> bytes:
    return "&".join(f"{name}={quote_plus(str(value))}" for name, value in fields.items()).encode()


class One:
    """One HTTP/1.1 connection."""

    def __init__(self, address):
        self.address, self.reader, self.writer = address, None, None

    async def ask(self, method, path, fields=None, credentials=None, last=False):
        return await asyncio.wait_for(self._ask(method, path, fields, credentials, last), ANSWER_SECONDS_MAX)

    async def _ask(self, method, path, fields, credentials, last):
        try:
            if self.writer is None or self.reader.at_eof():
                self.reader, self.writer = await asyncio.open_connection(*self.address, limit=BUFFER_BYTES)
            self.writer.write(request(method, path, fields, credentials, last))
            await self.writer.drain()
            head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
            length = next(int(line[15:]) for line in head.split("\r\n") if line.startswith("content-length:"))
            body = await self.reader.readexactly(length)
        except (OSError, asyncio.IncompleteReadError, StopIteration) as error:
            self.close()
            raise Broken(f"{error!r} at {method}") from error
        if last or "connection: close" in head:
            self.close()
        return int(head.split(" ", 2)[1]), body

    async def hang_up(self, path, fields, sent):
        """Sends that much of a request, and is gone."""
        try:
            _, writer = await asyncio.open_connection(*self.address)
            whole = request("POST", path, fields, None, False)
            writer.write(whole[: max(1, int(len(whole) * sent))])
            await writer.drain()
            writer.close()
        except OSError as error:
            raise Broken(f"{error!r} at a connection") from error

    def close(self):
        if self.writer is not None:
            self.writer.close()
        self.reader = self.writer = None


def request(method, path, fields, credentials, last) -> bytes:
    body = form(fields or {})
    head = f"{method} {path} HTTP/1.1\r\nHost: soak\r\n"
    if credentials:
        head += f"Authorization: Basic {credentials}\r\n"
    if last:
        head += "Connection: close\r\n"
    if method == "POST":
        head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body


class Two:
    """One HTTP/2 connection, with one request at a time on it."""

    def __init__(self, address):
        self.address, self.h2 = address, None

    async def ask(self, method, path, fields=None, credentials=None, last=False):
        return await asyncio.wait_for(self._ask(method, path, fields, credentials, last), ANSWER_SECONDS_MAX)

    async def _ask(self, method, path, fields, credentials, last):
        try:
            if self.h2 is None:
                await self._open()
            answer = await self._exchange(method, path, form(fields or {}), credentials)
        except (OSError, h2.exceptions.ProtocolError) as error:
            self.close()
            raise Broken(f"{error!r} at {method} over HTTP/2") from error
        if last:
            self.close()
        return answer

    async def _open(self):
        self.reader, self.writer = await asyncio.open_connection(*self.address)
        self.h2 = h2.connection.H2Connection(h2.config.H2Configuration(client_side=True, header_encoding="utf-8"))
        self.h2.initiate_connection()
        await self._flush()

    async def _flush(self):
        self.writer.write(self.h2.data_to_send())
        await self.writer.drain()

    async def _exchange(self, method, path, body, credentials):
        headers = [(":method", method), (":path", path), (":scheme", "http"), (":authority", "soak")]
        if credentials:
            headers.append(("authorization", f"Basic {credentials}"))
        if method == "POST":
            headers += [("content-type", "application/x-www-form-urlencoded"), ("content-length", str(len(body)))]
        stream, sent = self.h2.get_next_available_stream_id(), 0
        self.h2.send_headers(stream, headers, end_stream=method != "POST")
        status, received, ended = 0, [], False
        while not ended:
            while method == "POST" and sent is not None:
                room = min(self.h2.local_flow_control_window(stream), self.h2.max_outbound_frame_size)
                if room == 0 and sent < len(body):
                    break
                piece = body[sent : sent + room]
                sent += len(piece)
                self.h2.send_data(stream, piece, end_stream=sent == len(body))
                sent = None if sent == len(body) else sent
            await self._flush()
            data = await self.reader.read(1 << 16)
            if not data:
                raise ConnectionResetError("closed")
            for event in self.h2.receive_data(data):
                if isinstance(event, h2.events.ResponseReceived):
                    status = int(dict(event.headers)[":status"])
                elif isinstance(event, h2.events.DataReceived):
                    received.append(event.data)
                    self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                elif isinstance(event, h2.events.StreamEnded):
                    ended = True
                elif isinstance(event, (h2.events.StreamReset, h2.events.ConnectionTerminated)):
                    raise ConnectionResetError("ended by the server")
        await self._flush()
        return status, b"".join(received)

    def close(self):
        if self.h2 is not None:
            self.writer.close()
        self.h2 = None
