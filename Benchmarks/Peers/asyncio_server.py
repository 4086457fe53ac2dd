"""What one would write in an afternoon: the same greeting and the reply to `ping`, with asyncio."""

import asyncio


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"200 quizline=1 lang=zh :asyncio\r\n")
    while line := await reader.readline():
        verb, _, rest = line.rstrip().partition(b" ")
        reply = {b"ping": b"202 :" + rest, b"voice": b"201 voice=code :"}.get(verb, b"500 :")
        writer.write(reply + b"\r\n")
        await writer.drain()
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=1024)
    print("127.0.0.1:%d" % server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(main())
