// A real proxy in front of a server: Caddy on a free port of loopback, stopped by its process id.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const STARTS_WITHIN_MS = 20_000;

/** A port that nobody had a moment ago. */
export function freePort() {
    return new Promise((resolve, reject) => {
        const server = createServer().once("error", reject);
        server.listen(0, "127.0.0.1", () => {
            const { port } = server.address();
            server.close(() => resolve(port));
        });
    });
}

/** Starts with these directives of its site. */
export async function startCaddy(port, directives) {
    const room = mkdtempSync(join(tmpdir(), "glimpse-caddy-"));
    const file = join(room, "Caddyfile");
    writeFileSync(file, `{\nadmin off\nauto_https off\n}\nhttp://:${port} {\nbind 127.0.0.1\n${directives}\n}\n`);
    const env = { PATH: process.env.PATH, HOME: room, XDG_DATA_HOME: room, XDG_CONFIG_HOME: room };
    const child = spawn("caddy", ["run", "--adapter", "caddyfile", "--config", file], { env, stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const deadline = Date.now() + STARTS_WITHIN_MS;
    while (!(await answers(port))) {
        if (child.exitCode !== null || Date.now() > deadline) throw new Error("caddy does not start");
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return {
        stop: async () => {
            child.kill("SIGKILL");
            await ended;
            rmSync(room, { recursive: true, force: true });
        },
    };
}

function answers(port) {
    return new Promise((resolve) => {
        const socket = connect(port, "127.0.0.1");
        socket.once("connect", () => { socket.destroy(); resolve(true); });
        socket.once("error", () => resolve(false));
    });
}
