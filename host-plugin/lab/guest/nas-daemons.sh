#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
#
# The NFS server's processes, inside the NAS's own network and mount namespace.
set -u
mount -t tmpfs tmpfs /var/lib/nfs
mkdir -p /var/lib/nfs/{sm,sm.bak,v4recovery,nfsdcltrack,nfsdcld,rpc_pipefs}
touch /var/lib/nfs/{etab,rmtab,state,xtab}
modprobe nfsd
mount -t nfsd nfsd /proc/fs/nfsd
mount -t tmpfs tmpfs /run
mount -t rpc_pipefs rpc_pipefs /var/lib/nfs/rpc_pipefs
echo 10 >/proc/fs/nfsd/nfsv4gracetime
nfsdcld
# No delegations: to call one back from a client that lost its connection takes the server a minute and a half.
echo 0 >/proc/sys/fs/leases-enable
rpcbind
rpc.statd --no-notify
rpc.mountd
rpc.nfsd -V 3 -V 4 8
echo $$ >/tmp/lab/nas.pid
exec sleep infinity
