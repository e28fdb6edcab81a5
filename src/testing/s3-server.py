"""A real S3 server for the tests: OpenStack Swift with s3api, as Debian brings it, all four parts of it in this one process.

Usage: s3-server.py FOLDER KEY SECRET [PORT]. It prints its port when it answers, and ends when its standard input does.
"""
import os
import sys
import time

import eventlet
from eventlet import wsgi

eventlet.monkey_patch(all=False, socket=True, select=True, thread=True)

from swift.common import utils  # noqa: E402 after the patching, as Swift's own servers do it
from swift.common.ring import RingBuilder  # noqa: E402
from swift.common.wsgi import loadapp  # noqa: E402
from swift.common.http_protocol import SwiftHttpProtocol  # noqa: E402

folder, key, secret = sys.argv[1:4]
port = int(sys.argv[4]) if len(sys.argv) > 4 else 0
utils.HASH_PATH_PREFIX = utils.HASH_PATH_SUFFIX = b'laurel'
os.makedirs(os.path.join(folder, 'disks', 'disk'), exist_ok=True)

parts = ('account', 'container', 'object')
listening = {part: eventlet.listen(('127.0.0.1', port if part == 'proxy' else 0), backlog=512) for part in (*parts, 'proxy')}
port_of = {part: socket.getsockname()[1] for part, socket in listening.items()}

for part in parts:
    builder = RingBuilder(4, 1, 1)
    builder.add_dev({'id': 0, 'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': port_of[part], 'device': 'disk', 'weight': 1, 'meta': ''})
    builder.rebalance()
    builder.get_ring().save(os.path.join(folder, part + '.ring.gz'))

common = f'[DEFAULT]\nswift_dir = {folder}\ndevices = {folder}/disks\nmount_check = false\nfallocate_reserve = 0\nlog_level = ERROR\n'
user, _, account_user = key.partition(':')
confs = {part: f'{common}[pipeline:main]\npipeline = {part}-server\n[app:{part}-server]\nuse = egg:swift#{part}\n' for part in parts}
confs['proxy'] = f'''{common}
[pipeline:main]
pipeline = s3api tempauth slo proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:s3api]
use = egg:swift#s3api
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_{user}_{account_user} = {secret} .admin
[filter:slo]
use = egg:swift#slo
'''
class Cache:
    """What Swift keeps in a memcached, for as long as it asks."""

    def __init__(self):
        self.kept = {}

    def get(self, key, **_):
        value, until = self.kept.get(key, (None, 0))
        return value if until > time.time() else None

    def set(self, key, value, time=0, **_):
        self.kept[key] = (value, now() + (time or 60))

    def delete(self, key, **_):
        self.kept.pop(key, None)


def now():
    return time.time()


def with_cache(app, cache):
    def answer(env, start):
        env['swift.cache'] = cache
        return app(env, start)
    return answer


for part, conf in confs.items():
    path = os.path.join(folder, part + '.conf')
    with open(path, 'w') as file:
        file.write(conf)
    app = with_cache(loadapp(path, global_conf={'log_name': part}), Cache())
    # S3 clients look for "ETag", spelled so.
    eventlet.spawn(
        wsgi.server, listening[part], app, utils.NullLogger(), protocol=SwiftHttpProtocol, capitalize_response_headers=False, log_output=False
    )

print(port_of['proxy'], flush=True)


def end_with_our_parent():
    os.read(0, 1)
    os._exit(0)


# A thread of the machine, not one of eventlet's, which would stop the others while it reads.
eventlet.patcher.original('threading').Thread(target=end_with_our_parent, daemon=True).start()
while True:
    eventlet.sleep(3600)
