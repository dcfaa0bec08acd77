"""A real HTTPS receiver of webhooks on loopback, that verifies calls with the library of Standard Webhooks.

usage: receiver.py FOLDER ADDRESS PORT (0 takes a free one; it says which)
What it does depends on the path:
  /take/…          takes it
  /flaky/…         answers 503 to the first two calls of each identity, and takes the third
  /status/CODE/…   answers with this status
  /redirect/…      answers 302, to /take/elsewhere
  /hang/…          never answers
  /late/…          notes it, and takes it after a second
Puts every call into FOLDER as N.json. Signing secrets: lines of FOLDER/secrets. Certificate authority: FOLDER/ca.pem.
"""

import collections
import http.server
import json
import pathlib
import ssl
import sys
import threading
import time

import trustme
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

FOLDER, ADDRESS, PORT = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
LOCK, COUNT, SEEN = threading.Lock(), [len(list(FOLDER.glob("*.json")))], collections.Counter()


def certificate():
    """Made once: a receiver that is started again is the same one."""
    chain = FOLDER / "receiver.pem"
    if not chain.exists():
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(FOLDER / "ca.pem"))
        names = ("127.0.0.1", "hook.example")
        authority.issue_cert(*names).private_key_and_cert_chain_pem.write_to_path(str(chain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    return context


def is_verified(body, headers):
    secrets = (FOLDER / "secrets").read_text().split() if (FOLDER / "secrets").exists() else []
    for secret in secrets:
        try:
            Webhook(secret).verify(body, headers)
            return True
        except WebhookVerificationError:
            pass
    return False


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def setup(self):
        # The handshake is made here and not where connections are accepted, so that nobody waits for anybody else's.
        self.request = CONTEXT.wrap_socket(self.request, server_side=True)
        super().setup()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        headers = {name.lower(): value for name, value in self.headers.items()}
        call = {"path": self.path, "headers": headers, "body": body.decode(), "is_verified": is_verified(body, headers)}
        with LOCK:
            fresh = FOLDER / f"{COUNT[0]}.new"
            fresh.write_text(json.dumps(call))
            fresh.rename(FOLDER / f"{COUNT[0]}.json")
            COUNT[0] += 1
            SEEN[headers["webhook-id"]] += 1
            seen = SEEN[headers["webhook-id"]]
        words = self.path.split("/")
        if words[1] == "hang":
            time.sleep(60)
        if words[1] == "late":
            time.sleep(1)
        status = {"redirect": 302, "flaky": 503 if seen < 3 else 200}.get(words[1], 200)
        status = int(words[2]) if words[1] == "status" else status
        self.send_response(status)
        if status == 302:
            self.send_header("location", f"https://127.0.0.1:{server.server_address[1]}/take/elsewhere")
        answer = b"thanks " * 10000
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        try:
            self.wfile.write(answer)
        except OSError:
            pass

    do_GET = do_POST

    def log_message(self, *arguments):
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass


CONTEXT = certificate()
server = Server((ADDRESS, PORT), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_address[1], flush=True)
sys.stdin.read()
