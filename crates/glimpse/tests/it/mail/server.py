"""A real mail server on loopback that misbehaves as it is told.

usage: server.py FOLDER PORT TLS [--auth] [--no-utf8] [BEHAVIOUR ...]
TLS is none, starttls or implicit. Behaviours are used up, one by each mail; then every mail is taken:
  take           takes it
  defer, refuse  answers RCPT with 451 or 550
  drop           closes the connection in the middle of DATA
  swallow        takes it, and closes the connection instead of saying so
  hold           takes it, and says so after half a minute
  slow           takes it, and says so after two seconds
Puts every mail it took into FOLDER as N.eml, and what it was told about it as N.json. Certificate authority: FOLDER/ca.pem.
"""

import asyncio
import json
import pathlib
import ssl
import sys

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult

ARGUMENTS = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
FLAGS = set(sys.argv[1:]) - set(ARGUMENTS)
FOLDER, PORT, TLS, BEHAVIOURS = pathlib.Path(ARGUMENTS[0]), int(ARGUMENTS[1]), ARGUMENTS[2], ARGUMENTS[3:]


def certificate():
    """Made once: a server that is started again is the same server."""
    chain = FOLDER / "server.pem"
    if not chain.exists():
        authority = trustme.CA()
        authority.cert_pem.write_to_path(str(FOLDER / "ca.pem"))
        authority.issue_cert("localhost").private_key_and_cert_chain_pem.write_to_path(str(chain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain)
    return context


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, options):
        envelope.mail_from = address
        envelope.behaviour = BEHAVIOURS.pop(0) if BEHAVIOURS else "take"
        server.behaviour = envelope.behaviour
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        answers = {"defer": "451 4.7.1 Greylisted, try again", "refuse": f"550 5.1.1 <{address}>: no such user"}
        answer = answers.get(envelope.behaviour)
        if answer is None:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, server, session, envelope):
        number = len(list(FOLDER.glob("*.eml")))
        login = session.auth_data.login.decode() if session.authenticated else None
        is_secure = server.transport.get_extra_info("ssl_object") is not None
        told = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "login": login, "is_secure": is_secure}
        (FOLDER / f"{number}.json").write_text(json.dumps(told))
        fresh = FOLDER / f"{number}.new"
        fresh.write_bytes(envelope.original_content)
        fresh.rename(FOLDER / f"{number}.eml")
        if envelope.behaviour == "swallow":
            server.transport.abort()
        await asyncio.sleep({"hold": 30, "slow": 2}.get(envelope.behaviour, 0))
        return "250 taken"


class Server(SMTP):
    behaviour = "take"

    async def smtp_DATA(self, argument):
        if self.behaviour != "drop":
            return await super().smtp_DATA(argument)
        await self.push("354 go on")
        await self._reader.read(10)
        self.transport.abort()


class Loopback(Controller):
    def factory(self):
        return Server(self.handler, **self.SMTP_kwargs)


def authenticate(server, session, envelope, mechanism, data):
    is_right = (data.login, data.password) == (b"glimpse", "pässword with spaces".encode())
    return AuthResult(success=is_right, handled=False, auth_data=data)


settings = {"hostname": "127.0.0.1", "port": PORT, "enable_SMTPUTF8": "--no-utf8" not in FLAGS}
if TLS == "implicit":
    settings["ssl_context"] = certificate()
if TLS == "starttls":
    settings |= {"tls_context": certificate(), "require_starttls": True}
if "--auth" in FLAGS:
    settings |= {"auth_required": True, "authenticator": authenticate, "auth_require_tls": TLS == "starttls"}
Loopback(Handler(), **settings).start()
print("ready", flush=True)
sys.stdin.read()
