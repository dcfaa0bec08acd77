// A real name server (NSD) for the zone `example` on loopback, stopped by its process id.

import { spawn } from "node:child_process";
import { Resolver } from "node:dns/promises";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { freePort } from "./caddy.mjs";

const WITHIN_MS = 20_000;

/** `address` is where it answers; `serve` has it serve exactly these records, as a zone file writes them. */
export async function startNameServer() {
    const folder = mkdtempSync(join(tmpdir(), "glimpse-nsd-"));
    const at = (file) => join(folder, file);
    const port = await freePort();
    writeFileSync(at("conf"), `server:
  ip-address: 127.0.0.1@${port}
  do-ip6: no
  username: ""
  chroot: ""
  server-count: 1
  zonesdir: "${folder}"
  database: ""
  pidfile: "${at("pid")}"
  xfrdfile: "${at("xfrd")}"
  xfrdir: "${folder}"
  zonelistfile: "${at("zonelist")}"
remote-control:
  control-enable: no
zone:
  name: "example"
  zonefile: "${at("zone")}"
`);
    let serial = 0;
    const write = (records) => {
        serial += 1;
        const head = `$ORIGIN example.\n$TTL 1\n@ SOA ns hostmaster ${serial} 60 60 600 1\n@ NS ns\nns A 127.0.0.1\n`;
        writeFileSync(at("zone"), `${head}${records.join("\n")}\n`);
    };
    write([]);
    const env = { PATH: "/usr/sbin:/usr/bin:/sbin:/bin" };
    const child = spawn("nsd", ["-d", "-c", at("conf")], { env, stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const resolver = new Resolver({ timeout: 200, tries: 1 });
    resolver.setServers([`127.0.0.1:${port}`]);
    const served = async () => {
        const deadline = Date.now() + WITHIN_MS;
        for (;;) {
            const soa = await resolver.resolveSoa("example").catch(() => undefined);
            if (soa?.serial === serial) return;
            if (child.exitCode !== null || Date.now() > deadline) throw new Error("the name server (Debian's package nsd) does not serve");
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
    };
    await served();
    return {
        address: `127.0.0.1:${port}`,
        async serve(...records) {
            // NSD reads a zone again whose file is newer, to the second.
            await new Promise((resolve) => setTimeout(resolve, 1050));
            write(records);
            child.kill("SIGHUP");
            await served();
        },
        async stop() {
            child.kill("SIGTERM");
            await ended;
            rmSync(folder, { recursive: true, force: true });
        },
    };
}
