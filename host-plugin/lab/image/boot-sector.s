# SPDX-License-Identifier: Apache-2.0
#
# The whole operating system of the virtual machine in the lab: it writes to its disk, by the BIOS, about 18 times a
# second, for ever. Write number N goes to sector RING + N % SLOTS and fills it with the pair (N, failed writes so
# far), so that whoever reads the disk sees how far it got, what failed, and whether a sector is torn or stale. A
# write that fails is counted and tried again. RING is at the disk's end: a backup copies it last, so that a write
# there has to wait for the backup's copy of the old data.

        .set RING, 64 * 2048            # the last MiB of a disk of 65 MiB, in sectors
        .set SLOTS, 256
        .set BUFFER, 0x8000
        .code16
        .globl _start
_start: cli
        xorw %ax, %ax
        movw %ax, %ds
        movw %ax, %es
        movw %ax, %ss
        movw $0x7c00, %sp
        sti
        cld
next:   incl number
fill:   movw $BUFFER, %di
        movw $64, %cx
pair:   movl number, %eax
        stosl
        movl failed, %eax
        stosl
        loop pair
        movl number, %eax
        andl $(SLOTS - 1), %eax
        addl $RING, %eax
        movl %eax, sector
        movw $packet, %si
        movw $0x4300, %ax               # extended write, without verify
        movb $0x80, %dl
        int $0x13
        hlt                             # until the timer's next tick
        jnc next
        incl failed
        jmp fill
        .balign 4
number: .long 0
failed: .long 0
packet: .byte 16, 0
        .word 1                         # sectors
        .word BUFFER, 0
sector: .long 0, 0
        .org 510
        .word 0xaa55
